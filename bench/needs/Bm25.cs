using System.Text;

namespace Juluo.Needs.Bench;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009) as in a plain search: k1 1.2, b 0.75, lower-cased Latin words without a plural s, pairs of neighbouring Han characters, no stop words.
/// </summary>
internal sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly Dictionary<string, int>[] texts;
    private readonly Dictionary<string, int> count;
    private readonly double usual;

    public Bm25(IReadOnlyList<Post> offers)
    {
        texts = [.. offers.Select(o => Tokens(o.Text).CountBy(t => t).ToDictionary(StringComparer.Ordinal))];
        count = texts.SelectMany(t => t.Keys).CountBy(t => t).ToDictionary(StringComparer.Ordinal);
        usual = texts.Average(t => t.Values.Sum());
    }

    public IEnumerable<(int Offer, double Score)> Of(string need)
    {
        var asked = Tokens(need).Where(count.ContainsKey).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, texts.Length).Select(k => (k, asked.Sum(token => Worth(token, texts[k])))).Where(o => o.Item2 > 0);
    }

    private double Worth(string token, Dictionary<string, int> text)
    {
        var often = text.GetValueOrDefault(token);
        var rarity = Math.Log(1 + ((texts.Length - count[token] + 0.5) / (count[token] + 0.5)));
        return rarity * often * (K1 + 1) / (often + (K1 * (1 - B + (B * text.Values.Sum() / usual))));
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        var before = ' ';
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c) && !IsHan(c))
                word.Append(c);
            else if (word.Length > 0)
            {
                var whole = word.ToString();
                tokens.Add(whole.Length > 3 && whole[^1] == 's' && whole[^2] != 's' ? whole[..^1] : whole);
                word.Clear();
            }

            if (IsHan(c) && IsHan(before))
                tokens.Add($"{before}{c}");
            before = c;
        }

        return tokens;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
