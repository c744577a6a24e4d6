/** Names of emoji as forums write them between colons. A name that is not here stays as it was typed. */
const SIGNS: Record<string, string> = Object.fromEntries(
  `+1 👍|-1 👎|thumbsup 👍|thumbsdown 👎|100 💯|slight_smile 🙂|slightly_smiling_face 🙂|smile 😄|smiley 😃|grin 😁
grinning 😀|grinning_face_with_smiling_eyes 😄|laughing 😆|joy 😂|rofl 🤣|joy_cat 😹|wink 😉|blush 😊|innocent 😇
sweat_smile 😅|sweat 😓|frowning 😦|slight_frown 🙁|slightly_frowning_face 🙁|frowning_face ☹️|disappointed 😞|worried 😟
confused 😕|cry 😢|sob 😭|rage 😡|angry 😠|grimacing 😬|stuck_out_tongue 😛|stuck_out_tongue_winking_eye 😜|yum 😋
sunglasses 😎|smirk 😏|neutral_face 😐|expressionless 😑|thinking 🤔|thinking_face 🤔|roll_eyes 🙄|relieved 😌
open_mouth 😮|astonished 😲|flushed 😳|scream 😱|fearful 😨|sleeping 😴|sleepy 😪|mask 😷|hugs 🤗|star_struck 🤩
upside_down_face 🙃|smiling_face_with_tear 🥲|face_holding_back_tears 🥹|melting_face 🫠|partying_face 🥳|nerd_face 🤓
exploding_head 🤯|face_with_monocle 🧐|shushing_face 🤫|zipper_mouth_face 🤐|heart ❤️|orange_heart 🧡|yellow_heart 💛
green_heart 💚|blue_heart 💙|purple_heart 💜|black_heart 🖤|broken_heart 💔|heart_eyes 😍|kissing_heart 😘|two_hearts 💕
clap 👏|raised_hands 🙌|pray 🙏|folded_hands 🙏|handshake 🤝|ok_hand 👌|v ✌️|wave 👋|muscle 💪|point_up ☝️
point_down 👇|point_left 👈|point_right 👉|raised_hand ✋|crossed_fingers 🤞|fist 👊|eyes 👀|brain 🧠|facepalm 🤦
shrug 🤷|person_shrugging 🤷|man_shrugging 🤷‍♂️|woman_shrugging 🤷‍♀️|man_facepalming 🤦‍♂️|woman_facepalming 🤦‍♀️
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|cross_mark ❌|negative_squared_cross_mark ❎
warning ⚠️|exclamation ❗|question ❓|grey_question ❔|bangbang ‼️|no_entry ⛔|no_entry_sign 🚫|information_source ℹ️
star ⭐|star2 🌟|sparkles ✨|fire 🔥|boom 💥|zap ⚡|rocket 🚀|tada 🎉|confetti_ball 🎊|gift 🎁|trophy 🏆|medal_sports 🏅
bulb 💡|mag 🔍|mag_right 🔎|wrench 🔧|hammer 🔨|gear ⚙️|lock 🔒|unlock 🔓|key 🔑|link 🔗|pushpin 📌|paperclip 📎
memo 📝|pencil ✏️|pencil2 ✏️|book 📖|books 📚|bookmark 🔖|newspaper 📰|calendar 📅|date 📅|clock1 🕐|hourglass ⌛
stopwatch ⏱️|alarm_clock ⏰|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|straight_ruler 📏
email 📧|envelope ✉️|mailbox 📫|phone 📞|telephone ☎️|computer 💻|iphone 📱|camera 📷|speaker 🔈|bell 🔔|mega 📣
loudspeaker 📢|speech_balloon 💬|thought_balloon 💭|house 🏠|office 🏢|school 🏫|hospital 🏥|bike 🚲|car 🚗|bus 🚌
train 🚆|coffee ☕|tea 🍵|beer 🍺|beers 🍻|cake 🍰|pizza 🍕|apple 🍎|popcorn 🍿|sunny ☀️|cloud ☁️|umbrella ☔|rainbow 🌈
snowflake ❄️|earth_africa 🌍|earth_americas 🌎|globe_with_meridians 🌐|dog 🐶|cat 🐱|bug 🐛|bee 🐝|turtle 🐢|snail 🐌
tree 🌳|seedling 🌱|four_leaf_clover 🍀|tulip 🌷|rose 🌹|fingerprint 🫆|test_tube 🧪|headstone 🪦|skull 💀|ghost 👻
robot 🤖|alien 👽|crown 👑|gem 💎|moneybag 💰|euro 💶|dollar 💵|balance_scale ⚖️|tm ™️|copyright ©️|registered ®️
arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|recycle ♻️|red_circle 🔴|green_circle 🟢|large_blue_circle 🔵
white_circle ⚪|black_circle ⚫|checkered_flag 🏁|triangular_flag_on_post 🚩|construction 🚧|sos 🆘|new 🆕|ok 🆗
goat 🐐|sunflower 🌻|world_map 🗺️
waving_hand 👋|raising_hands 🙌|light_bulb 💡|face_with_raised_eyebrow 🤨|raised_eyebrow 🤨|pouring_liquid 🫗|bitcoin 🪙
orange_square 🟧|red_square 🟥|green_square 🟩|blue_square 🟦|yellow_square 🟨|purple_square 🟪|orange_circle 🟠
yellow_circle 🟡|purple_circle 🟣|blue_circle 🔵|red_heart ❤️|thumbs_up 👍|thumbs_down 👎|clapping_hands 👏
party_popper 🎉|check_mark_button ✅|check_mark ✔️|hundred_points 💯|high_voltage ⚡|bullseye 🎯|dart 🎯|raised_hand_with_fingers_splayed 🖐️
smiling_face_with_sunglasses 😎|slightly_frowning 🙁|beaming_face_with_smiling_eyes 😁|face_with_tears_of_joy 😂|winking_face 😉
crying_face 😢|loudly_crying_face 😭|saluting_face 🫡|cow 🐮|pig 🐷|sheep 🐑|horse 🐴|chicken 🐔|duck 🦆|frog 🐸|fish 🐟|whale 🐳
lion 🦁|bear 🐻|panda_face 🐼|fox_face 🦊|rabbit 🐰|mouse 🐭|unicorn 🦄|butterfly 🦋|ant 🐜|evergreen_tree 🌲|deciduous_tree 🌳|cactus 🌵
sun_with_face 🌞|moon 🌔|full_moon 🌕|ocean 🌊|droplet 💧|wind_face 🌬️|herb 🌿|banana 🍌|strawberry 🍓|lemon 🍋|cookie 🍪|bread 🍞|cheese 🧀
airplane ✈️|ship 🚢|bicycle 🚲|ambulance 🚑|house_with_garden 🏡|bank 🏦|city_sunset 🌆|art 🎨|musical_note 🎵|soccer ⚽|game_die 🎲
file_folder 📁|open_file_folder 📂|clipboard 📋|package 📦|inbox_tray 📥|outbox_tray 📤|printer 🖨️|bookmark_tabs 📑|scroll 📜|page_facing_up 📄
hourglass_flowing_sand ⏳|watch ⌚|battery 🔋|electric_plug 🔌|flashlight 🔦|shield 🛡️|toolbox 🧰|hammer_and_wrench 🛠️|nut_and_bolt 🔩|mechanical_arm 🦾`
    .split(/[|\n]/)
    .map(pair => pair.split(' ') as [string, string]),
);
const SKINS = ['🏻', '🏻', '🏼', '🏽', '🏾', '🏿'];

/** The sign of an emoji's name, with its skin tone (2 to 6) if it has one; null for a name that we do not know. */
export function emojiOf(name: string, tone: number | null): string | null {
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name]! : null;
  if (sign === null || tone === null) return sign;
  // The tone belongs behind the first sign, before what joins a gender to it.
  const [first = '', ...rest] = [...sign];
  return first + (SKINS[tone - 1] ?? '') + rest.join('').replace(/^\ufe0f/, '');
}
