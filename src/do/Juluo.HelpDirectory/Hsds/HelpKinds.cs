namespace Juluo.HelpDirectory;

/// <summary>
/// The kinds of help as a taxonomy of HSDS: an entry has a kind through an attribute with one of its terms. Terms of other taxonomies are recognised by names with the same meaning.
/// </summary>
internal static class HelpKinds
{
    public static readonly Guid Taxonomy = new("5d1f3c1e-8a34-8f0b-9c55-6a0e7f1b2c3d");
    public const string TaxonomyName = "Juluo kinds of help";

    private static readonly (HelpKind Kind, string En, string Zh, string Es, string[] Also)[] All =
    [
        (
            HelpKind.Food,
            "Food",
            "食物",
            "Comida",
            [
                "food",
                "meal*",
                "food bank*",
                "食物銀行",
                "送餐",
                "共餐",
                "餐食",
                "comida",
                "alimento*",
                "banco* de alimentos",
                "despensa",
                "hambre",
                "grocer*",
                "pantry",
                "hungry",
                "物資",
                "便當",
                "餐點",
                "飯",
            ]
        ),
        (
            HelpKind.Housing,
            "Housing",
            "居住",
            "Vivienda",
            [
                "housing",
                "shelter*",
                "homeless*",
                "rent*",
                "租屋",
                "庇護",
                "住宅",
                "vivienda*",
                "alquiler",
                "renta",
                "albergue*",
                "refugio",
                "desalojo",
                "住宿",
                "房屋",
            ]
        ),
        (
            HelpKind.Money,
            "Money and taxes",
            "金錢與稅務",
            "Dinero e impuestos",
            [
                "money",
                "tax*",
                "benefit*",
                "debt*",
                "financial*",
                "報稅",
                "補助",
                "債務",
                "急難救助",
                "dinero",
                "impuesto*",
                "deuda*",
                "beneficio*",
                "錢",
                "稅",
                "貸款",
            ]
        ),
        (HelpKind.Legal, "Legal advice", "法律", "Ayuda legal", ["legal*", "law", "lawyer*", "法律諮詢", "法扶", "abogad*", "ley", "律師"]),
        (
            HelpKind.Health,
            "Health",
            "健康",
            "Salud",
            ["health*", "medical*", "clinic*", "醫療", "看診", "salud", "medic*", "clinica*", "doctor*", "看病", "醫師", "診所"]
        ),
        (
            HelpKind.Counselling,
            "Counselling",
            "心理支持",
            "Apoyo emocional",
            ["counsel*", "mental*", "therap*", "crisis", "諮商", "心理", "輔導", "apoyo emocional", "consejeria", "terapia", "憂鬱", "自殺"]
        ),
        (HelpKind.Work, "Work", "工作", "Trabajo", ["employment*", "job*", "work", "就業", "求職", "trabajo", "empleo*", "找工作"]),
        (
            HelpKind.Learning,
            "Learning",
            "學習",
            "Aprender",
            [
                "education*",
                "learning",
                "tutor*",
                "class*",
                "課輔",
                "課程",
                "教育",
                "clase*",
                "escuela",
                "educacion",
                "aprender",
                "ingles",
                "上課",
                "識字",
            ]
        ),
        (
            HelpKind.Family,
            "Children and families",
            "兒童與家庭",
            "Niños y familias",
            ["child*", "famil*", "parent*", "兒童", "親子", "托育", "nino*", "familia*", "guarderia", "bebe*", "小孩", "孩子", "嬰兒"]
        ),
        (
            HelpKind.Older,
            "Older people",
            "長者",
            "Personas mayores",
            ["elder*", "older*", "senior*", "aging", "長照", "老人", "銀髮", "mayores", "anciano*", "tercera edad", "老年"]
        ),
        (
            HelpKind.Disability,
            "Disability",
            "身心障礙",
            "Discapacidad",
            ["disab*", "accessib*", "身障", "輔具", "無障礙", "discapacidad*", "輪椅"]
        ),
        (
            HelpKind.Newcomers,
            "Migrants and newcomers",
            "新住民與移工",
            "Migrantes",
            ["migrant*", "immigra*", "refugee*", "newcomer*", "移工", "新住民", "migrante*", "inmigra*", "refugiad*", "外籍", "移民"]
        ),
        (
            HelpKind.Digital,
            "Phones and computers",
            "手機與電腦",
            "Teléfonos y computadoras",
            ["digital*", "computer*", "internet", "數位", "電腦", "手機", "telefono*", "computador*", "上網"]
        ),
        (
            HelpKind.Company,
            "Company and volunteers",
            "陪伴與志工",
            "Compañía y voluntariado",
            ["volunteer*", "befriend*", "social", "志工", "陪伴", "voluntari*", "compania", "聊天"]
        ),
    ];

    public static JsonObject TaxonomyNode =>
        new()
        {
            ["id"] = Taxonomy.ToString(),
            ["name"] = TaxonomyName,
            ["description"] = "Kinds of help as people ask for them. 大家會問的協助種類。",
        };

    public static IEnumerable<JsonObject> Terms => All.Select(k => Term(k.Kind));

    public static LocalizedText Name(HelpKind kind) => new(All[(int)kind].Zh, All[(int)kind].En);

    /// <summary>Returns all search words for a kind, folded, in every language that it has.</summary>
    public static IEnumerable<string> Words(HelpKind kind) =>
        All[(int)kind] is var (_, en, zh, es, also)
            ? [.. ((string[])[en, zh, es, .. also]).Select(w => SearchText.Fold(w.TrimEnd('*')))]
            : [];

    public static Guid IdOf(HelpKind kind) => StableId.Of(Taxonomy, Snake.Case(kind.ToString()));

    public static JsonObject Term(HelpKind kind)
    {
        var (_, en, zh, _, _) = All[(int)kind];
        return new()
        {
            ["id"] = IdOf(kind).ToString(),
            ["code"] = Snake.Case(kind.ToString()),
            ["name"] = en,
            ["description"] = zh,
            ["taxonomy"] = TaxonomyName,
            ["taxonomy_id"] = Taxonomy.ToString(),
            ["language"] = "en",
        };
    }

    /// <summary>Returns the kinds of an entry, from the terms of its attributes.</summary>
    public static IReadOnlyList<HelpKind> Of(JsonObject service) =>
        [.. service.Each("attributes").SelectMany(OfAttribute).Distinct().Order()];

    public static void Put(JsonObject service, IReadOnlyCollection<HelpKind> kinds)
    {
        // Terms of other taxonomies stay unless their kind was removed.
        var kept = service.Each("attributes").Where(a => OfAttribute(a).ToList() is var of && (of.Count == 0 || of.Exists(kinds.Contains)));
        var there = kept.SelectMany(OfAttribute).ToHashSet();
        service.PutList(
            "attributes",
            [
                .. kept.ToList(),
                .. kinds
                    .Distinct()
                    .Order()
                    .Where(k => !there.Contains(k))
                    .Select(k => new JsonObject
                    {
                        ["id"] = StableId.Of(service.Id(), $"kind:{Snake.Case(k.ToString())}").ToString(),
                        ["link_entity"] = "service",
                        ["taxonomy_term_id"] = IdOf(k).ToString(),
                        ["taxonomy_term"] = Term(k),
                    }),
            ]
        );
    }

    private static IEnumerable<HelpKind> OfAttribute(JsonObject attribute)
    {
        var term = attribute.One("taxonomy_term");
        var id = term?.Key("id") ?? attribute.Key("taxonomy_term_id");
        foreach (var (kind, en, zh, _, also) in All)
            if (id == IdOf(kind) || (term?.Text("name") is { } name && Says(SearchText.Fold(name), en, zh, also)))
                yield return kind;
    }

    private static bool Says(string name, string en, string zh, string[] also)
    {
        if (name == SearchText.Fold(en) || name.Contains(SearchText.Fold(zh), StringComparison.Ordinal))
            return true;
        var words = name.Split([' ', '-', '/', ',', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(
            also,
            a =>
                a[0] > '\u2fff' ? name.Contains(SearchText.Fold(a), StringComparison.Ordinal)
                : a.EndsWith('*') ? Array.Exists(words, w => w.StartsWith(a[..^1], StringComparison.Ordinal))
                : Array.Exists(words, w => w == a)
        );
    }
}
