using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>One version of what residents sign. It is never changed.</summary>
/// <param name="Hash">SHA-256 of the text in UTF-8, which the database makes; so may anybody.</param>
public sealed record ResidencyAgreement(int Number, string Text, string Hash, Instant At)
{
    public const int MostText = 20_000;

    /// <summary>The language it is written in, as far as its letters tell, so that whoever reads it, or has it read aloud, knows; null: another, or none.</summary>
    public string? Language
    {
        get
        {
            var (han, kana, latin, others) = (0, 0, 0, 0);
            foreach (var letter in Text.Where(char.IsLetter))
                if (letter is >= '\u3400' and <= '\u9fff')
                    han++;
                else if (letter is >= '\u3040' and <= '\u30ff')
                    kana++;
                else if (char.IsAscii(letter))
                    latin++;
                else
                    others++;
            // A Chinese sign says as much as a few letters do, and English names stand in Chinese texts.
            return han * 3 > latin && kana * 10 < han && others * 10 < han ? Languages.Chinese
                : latin > 0 && han * 3 <= latin && (kana + others) * 50 < latin ? Languages.English
                : null;
        }
    }
}
