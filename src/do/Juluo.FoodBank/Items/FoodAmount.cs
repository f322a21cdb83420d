namespace Juluo.FoodBank;

/// <summary>
/// Parses and formats amounts. Counted food is in whole units, weighed food (<see cref="FoodUnit.Weight"/>) in grams: <c>12</c>, <c>10 bunches</c>; <c>1.5</c> and <c>1,5 kg</c>,
/// <c>800 g</c>, <c>2 公斤</c>, <c>3 台斤</c>, <c>5 lb</c>.
/// </summary>
internal static partial class FoodAmount
{
    private const string Kilogram = "kg";

    // In grams; a Taiwanese catty is 600 g, a pound 453.59237 g.
    private static readonly Dictionary<string, decimal> Weights = new(StringComparer.Ordinal)
    {
        [""] = 1000,
        [Kilogram] = 1000,
        ["kgs"] = 1000,
        ["kilo"] = 1000,
        ["kilos"] = 1000,
        ["kilogram"] = 1000,
        ["kilograms"] = 1000,
        ["公斤"] = 1000,
        ["g"] = 1,
        ["gr"] = 1,
        ["gram"] = 1,
        ["grams"] = 1,
        ["公克"] = 1,
        ["克"] = 1,
        ["台斤"] = 600,
        ["斤"] = 600,
        ["lb"] = 453.59237m,
        ["lbs"] = 453.59237m,
        ["pound"] = 453.59237m,
        ["pounds"] = 453.59237m,
    };

    private static readonly Dictionary<FoodUnit, string[]> Names = new()
    {
        [FoodUnit.Piece] = ["piece", "pieces", "pcs", "pc", "個", "件", "份"],
        [FoodUnit.Bag] = ["bag", "bags", "袋", "包"],
        [FoodUnit.Pack] = ["pack", "packs", "packet", "packets", "包", "盒"],
        [FoodUnit.Can] = ["can", "cans", "tin", "tins", "罐"],
        [FoodUnit.Bottle] = ["bottle", "bottles", "瓶"],
        [FoodUnit.Box] = ["box", "boxes", "箱", "盒"],
        [FoodUnit.Carton] = ["carton", "cartons", "盒", "箱"],
        [FoodUnit.Jar] = ["jar", "jars", "罐", "瓶"],
        [FoodUnit.Bunch] = ["bunch", "bunches", "把", "束", "串"],
    };

    /// <returns>Whole units or whole grams, or null if it isn't an amount of this unit.</returns>
    public static int? Read(string? typed, FoodUnit unit)
    {
        if (Typed().Match(SearchText.Fold(typed ?? "")) is not { Success: true } match)
            return null;
        var (number, word) = (match.Groups["number"].Value, match.Groups["word"].Value.TrimEnd('.'));
        return unit == FoodUnit.Weight ? Grams(number, word) : Units(number, word, unit);
    }

    /// <summary>Formats an amount for display: “3 bags”, “1.5 kg”, “800 g”.</summary>
    public static string Text(Words words, FoodUnit unit, int amount) =>
        unit == FoodUnit.Weight ? Weighed(words, amount) : words.Say(Words.Key(unit, "count"), new { count = amount });

    /// <summary>Formats an amount for an input field.</summary>
    public static string Typing(FoodUnit unit, int amount) =>
        unit == FoodUnit.Weight ? (amount / 1000m).ToString("0.###", CultureInfo.InvariantCulture) : $"{amount}";

    private static string Weighed(Words words, int grams) =>
        Math.Abs(grams) < 1000 ? $"{grams} g" : $"{(grams / 1000m).ToString("0.###", words.Culture)} kg";

    // Scales show three decimals. “1,250” is ambiguous: 1250 kg to some and 1.25 kg to others, so it is refused.
    private static int? Grams(string number, string word) =>
        Doubtful().IsMatch(number) ? null
        : Weights.TryGetValue(word, out var grams)
        && decimal.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value <= int.MaxValue
        && value * grams is > 0 and <= int.MaxValue and var weight
            ? (int)Math.Round(weight, MidpointRounding.AwayFromZero)
        : number.Trim('0', '.', ',').Length == 0 && Weights.ContainsKey(word) ? 0
        : null;

    private static int? Units(string number, string word, FoodUnit unit) =>
        (word.Length == 0 || Names[unit].Contains(word, StringComparer.Ordinal))
        && Whole().IsMatch(number)
        && int.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var units)
            ? units
            : null;

    [GeneratedRegex("^[1-9][0-9]{0,2}(,[0-9]{3})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Doubtful();

    // Digit groups must have three digits: “1,5” is not fifteen.
    [GeneratedRegex("^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<number>[0-9][0-9.,]*)\s*(?<word>\p{L}*\.?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typed();
}
