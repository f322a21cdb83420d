using System.Text;

namespace Juluo.Matching;

/// <summary>
/// A short text as terms that can be compared: words of Latin letters, pairs of neighbouring Han characters (Chinese has no spaces, and a pair
/// is right about as often as a dictionary). Full width is half width, 臺 is 台, plural is singular.
/// </summary>
internal static class Wording
{
    public static IReadOnlyList<string> Terms(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var before = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormKC).Replace('臺', '台').ToLowerInvariant().Append(' '))
        {
            if (IsHan(c))
            {
                Close(word, terms);
                if (IsHan(before))
                    terms.Add(string.Concat(before.ToString(), c.ToString()));
            }
            else if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else
            {
                Close(word, terms);
            }

            before = c;
        }

        return [.. terms];
    }

    private static void Close(StringBuilder word, HashSet<string> terms)
    {
        if (word.Length >= 2)
        {
            var text = word.ToString();
            terms.Add(text.Length > 3 && text[^1] == 's' && text[^2] != 's' ? text[..^1] : text);
        }

        word.Clear();
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
