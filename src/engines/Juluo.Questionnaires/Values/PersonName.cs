using System.Globalization;
using System.Text;

namespace Juluo.Questionnaires;

/// <summary>Compares two names as people write them: in any case, with or without accents, family name first or last. Pure.</summary>
internal static class PersonName
{
    /// <summary>Returns the name in an answer; null if it has none.</summary>
    public static string? In(AnswerValue? answer) =>
        answer switch
        {
            SaidText text => text.Text,
            SaidPerson person => person.Name,
            SaidSignature signature => signature.Name,
            _ => null,
        };

    public static bool Same(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        // Chinese names are written without blanks: 林小美, 小美 林.
        return words.SequenceEqual(others, StringComparer.Ordinal)
            || (Letters(words) == Letters(others) && (words.Count != others.Count || IsHan(words)));
    }

    private static List<string> Words(string name)
    {
        var bare = string.Concat(
            name.Normalize(NormalizationForm.FormKD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(c =>
                    char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c)
                    : c is '\'' or '’' or '.' ? '\0'
                    : ' '
                )
                .Where(c => c != '\0')
        );
        return [.. bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    private static string Letters(List<string> words) =>
        IsHan(words) ? string.Concat(words.SelectMany(w => w).Order()) : string.Concat(words);

    private static bool IsHan(List<string> words) => words.TrueForAll(w => w.All(c => c >= '\u2E80'));
}
