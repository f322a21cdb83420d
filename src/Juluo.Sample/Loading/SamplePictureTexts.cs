namespace Juluo.Sample;

/// <summary>The place and the alternative text of each drawing.</summary>
internal static class SamplePictureTexts
{
    private static readonly (string, LocalizedText) Camera = (
        "room-camera",
        new("腳架上的相機，後面是綠色背景布", "A camera on a tripod before a green backdrop")
    );
    private static readonly (string, LocalizedText) Desk = (
        "room-desk",
        new("一張書桌，螢幕、檯燈和抽屜櫃", "A desk with a screen, a lamp and drawers")
    );
    private static readonly (string, LocalizedText) OtherDesk = (
        "room-desk-two",
        new("窗邊的書桌，牆上一塊軟木板", "A desk by the window under a cork board")
    );
    private static readonly (string, LocalizedText) Kitchen = (
        "room-kitchen",
        new("綠色櫥櫃的廚房，有吧台椅", "A kitchen with green cupboards and stools")
    );

    /// <summary>The index of the drawing with a chimney.</summary>
    public const int PrintShop = 5;

    /// <summary>The cover of the front page.</summary>
    public static readonly (string Name, LocalizedText Words) Face = (
        "own-cover",
        new("傍晚的街屋，窗裡亮著燈，長桌邊坐滿了人", "A street house in the evening, its windows lit, people around a long table")
    );

    public const string Logo = "own-logo";

    /// <summary>The text of the person whom visitors can write to.</summary>
    public static readonly LocalizedText ContactRole = new(
        "社群經理，帶你看空間、回答問題",
        "Community manager: shows you round and answers questions"
    );

    /// <summary>In the order of the houses of a network.</summary>
    public static readonly IReadOnlyList<(string Name, LocalizedText Words)> Houses =
    [
        ("house-lane", new("紅磚老街屋，一樓有亭仔腳", "An old brick house with an arcade on the ground floor")),
        ("house-art-house", new("樹林裡的美術館，一道木頭圍籬", "A house for art among trees, with a wooden fence")),
        ("house-book-city", new("兩棟樓之間有天橋，整面牆都是書", "Two buildings joined by a bridge, one wall full of books")),
        ("house-canal", new("水邊一排尖頂房子，前面有小船", "A row of gabled houses by the water, a small boat before them")),
        ("house-harbour", new("港邊的紅色倉庫，旁邊有吊車", "A red warehouse at the harbour, a crane beside it")),
        ("house-factory", new("鋸齒屋頂的老廠房，有一根煙囪", "An old factory with a saw-tooth roof and a chimney")),
        ("house-hill", new("山腳下的木屋，前面是田", "A timber house below the hills, a field before it")),
        ("house-railway", new("綠色斜屋頂的老車站，前面是鐵軌", "A former station with a green roof, rails before it")),
    ];

    /// <summary>By the Chinese name of the space, in order of display.</summary>
    public static readonly IReadOnlyDictionary<string, (string Name, LocalizedText Words)[]> Spaces = new Dictionary<
        string,
        (string, LocalizedText)[]
    >(StringComparer.Ordinal)
    {
        ["大桌"] =
        [
            ("room-big-table", new("窗邊的長桌，三盞綠色吊燈", "A long table by the windows under three green lamps")),
            ("room-sofa", new("大桌旁的綠色沙發和書架", "The green sofa and the shelf beside the table")),
            Kitchen,
        ],
        ["電話亭一"] =
        [
            ("room-phone-booth", new("木框的綠色電話亭，裡面有小桌", "A green phone booth in a wooden frame, a small desk inside")),
        ],
        ["電話亭二"] = [("room-phone-booth-two", new("並排的兩間電話亭", "Two phone booths side by side"))],
        ["講堂東半"] =
        [
            ("room-hall-east", new("排好椅子的半間講堂，一邊是拉簾", "Half a hall with rows of chairs, a curtain at one side")),
        ],
        ["講堂西半"] = [("room-hall-west", new("有投影幕和長桌的半間講堂", "Half a hall with a screen and a long table"))],
        ["講堂"] =
        [
            ("room-hall", new("有講台和三排椅子的講堂", "A hall with a stage and three rows of chairs")),
            ("room-projector", new("投影機和布幕", "The projector and its screen")),
        ],
        ["陽台座位"] = [("room-terrace", new("陽台上的小圓桌，掛著燈串", "A small round table on the terrace under a string of lights"))],
        ["置物櫃"] = [("room-lockers", new("十八格綠色置物櫃，一格開著", "Eighteen green lockers, one of them open"))],
        ["印表機"] = [("room-printer", new("木櫃上的印表機", "The printer on a wooden cupboard"))],
        ["腳踏車位"] = [("room-bicycles", new("雨棚下的兩台腳踏車", "Two bicycles under an awning"))],
        ["安靜區座位"] = [("room-quiet", new("長窗前的兩張書桌，看得到河", "Two desks before a long window with a view of the river"))],
        ["固定座位 1"] = [Desk],
        ["固定座位 2"] = [OtherDesk],
        ["固定座位 3"] = [Desk],
        ["固定座位 4"] = [OtherDesk],
        ["固定座位 5"] = [Desk],
        ["固定座位 6"] = [OtherDesk],
        ["小會議室"] = [("room-huddle", new("圓桌、兩張椅子和一面白板", "A round table, two chairs and a whiteboard"))],
        ["中會議室"] = [("room-meeting", new("長桌、四張椅子和牆上的螢幕", "A long table, four chairs and a screen on the wall"))],
        ["二〇一辦公室"] = [("room-office", new("玻璃隔間的辦公室，門邊有盆栽", "An office behind glass, a plant by the door"))],
        ["二〇二辦公室"] =
        [
            ("room-office-two", new("兩張書桌和兩層書架的辦公室", "An office with two desks and two shelves")),
            ("room-studio", new("旁邊的畫室，窗前有畫架", "The studio next door, an easel by the window")),
        ],
        ["孔版印刷機"] =
        [
            ("room-risograph", new("孔版印刷機，上面晾著五張印好的圖", "The risograph, five prints drying above it")),
            ("room-workshop", new("工作台和牆上的工具", "The workbench and the tools on the wall")),
        ],
        ["攝影機"] = [Camera],
        ["投影機"] = [("room-projector", new("桌上的投影機，前面三張椅子", "The projector on a table, three chairs before it"))],
        ["訪談組合"] = [("room-interview", new("兩張沙發和一台攝影機", "Two armchairs and a camera")), Camera],
        ["駐村房"] = [("room-residency", new("一張床、書桌和看得到樹的窗", "A bed, a desk, and a window with trees")), Kitchen],
    };

    public static readonly IReadOnlyDictionary<string, LocalizedText> Circles = new Dictionary<string, LocalizedText>(
        StringComparer.Ordinal
    )
    {
        ["cover-table"] = new("擺好碗盤的長桌，中間一條麵包", "A laid table with a loaf of bread in the middle"),
        ["cover-garden"] = new("屋頂上的三個菜圃和一支澆水壺", "Three raised beds on a roof, and a watering can"),
        ["cover-books"] = new("一疊書和一本翻開的書", "A pile of books and one that lies open"),
        ["cover-mending"] = new("掛板上的工具和一台修到一半的收音機", "Tools on a board, and a radio that is being mended"),
        ["cover-meeting"] = new("從上面看一張圓桌，八張椅子", "A round table with eight chairs, seen from above"),
        ["cover-market"] = new("三個市集攤位，上面掛著三角旗", "Three market stalls under pennants"),
        ["cover-islands"] = new("海上四座小島，虛線把它們連起來", "Four islands in the sea, joined by dotted lines"),
        ["cover-doors"] = new("四扇打開的門，燈光灑出來", "Four open doors with light falling out"),
    };

    /// <summary>The drawing for a circle, by its English name.</summary>
    public static string? OfCircle(string? name) =>
        name switch
        {
            "Lane Co-operative" or "Common places" => "cover-table",
            "Roof garden" or "Environment" => "cover-garden",
            "Night readers" or "Publishing" => "cover-books",
            "Building review" => "cover-mending",
            "Council of the eight houses" or "Finance" => "cover-meeting",
            "Festivals" => "cover-market",
            "Residency exchange" => "cover-islands",
            "Exhibitions" => "cover-doors",
            _ => null,
        };
}
