namespace Juluo.Needs;

/// <summary>
/// Splits a short text into comparable terms: stems of words in Latin letters, Han characters and pairs of adjacent ones (Chinese has no spaces, and pairs are right about as often as
/// a dictionary), and topics (<see cref="Concepts"/>). Full width is treated as half width and 臺 as 台; words that only say that a person asks or offers are dropped. Katakana counts as
/// words; hiragana, which is mostly particles and endings, is dropped.
/// </summary>
public static class PostingWording
{
    // Words used for asking and offering: they are in every other text and say nothing about its topic.
    private static readonly HashSet<string> Empty = new(
        """
        a about all also an and any anybody anyone are around as at be by can could do does every everybody experience few find for from get give good
        happy have help her him his how if in into is it its just know learn like little look looking lot make me meet more my need new not of offer offering
        on one or our out over people person please right some somebody someone something sometime start support team that the their them there they
        thing this time to together up us use posting was way we week well what when where which who will wish with work would year you your
        幫忙 幫我 協助 可以 有人 想要 想找 想請 我想 我們 我會 能夠 能幫 需要 要找 誰能 誰會 提供 一起 一些 一個 一位 找人 請教 的人 對於 關於
        aber als am an auch auf aus bei beim bin bitte braucht brauche brauchen da das dass dein dem den der des die dir doch du ein eine einem einen einer
        eines er es etwas fuer fur ganz gebe gern gerne gesucht gibt gut gute guten habe haben hat helfe helfen hilft hilfe ich ihr im in ist ja jede jeden
        jemand jemanden kann kannst kenne kennt koennte konnte konnen kein keine mal man mein meine meinem meinen meiner mich mir mit moechte mochte nach nicht noch
        nur ob oder ohne schon sehr sein seine sich sie sind so suche suchen ueber uber um und uns unser unsere unseren vom von vor war was wenn wer werden
        wie will wir wird wissen wo wuerde wurde zu zum zur biete anbieten
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    // Grammatical characters: a pair that contains one is not a word.
    private static readonly HashSet<char> Joints =
    [
        .. "的了嗎呢吧啊喔我你您他她它們也都很就還跟和與或在是不沒想要請把被讓給這那哪誰些個每之其做有可過能年天月週到對以為因從只幾兩",
    ];

    // The longest endings first, each with the number of letters that must remain: design, designer and designing become one.
    private static readonly (string Ending, int Left)[] Endings =
    [
        ("ation", 4),
        ("ment", 4),
        ("ing", 3),
        ("ie", 4),
        ("er", 4),
        ("or", 4),
        ("ed", 4),
        ("e", 4),
        ("y", 4),
    ];

    /// <summary>Normalises a text for comparison: half width, lower case, 台 for 臺, letters without diacritics.</summary>
    public static string Fold(string text) => SearchText.Fold(text);

    public static IReadOnlyList<string> Terms(string text)
    {
        var folded = Fold(text);
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var before = '\0';
        foreach (var c in folded.Append(' '))
        {
            if (IsHan(c))
            {
                Close(word, terms);
                if (!Joints.Contains(c))
                {
                    terms.Add(c.ToString());
                    if (IsHan(before) && !Joints.Contains(before))
                        terms.Add(string.Concat(before.ToString(), c.ToString()));
                }
            }
            else if (c is >= '\u3040' and <= '\u309f')
            {
                Close(word, terms); // Hiragana
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

        terms.ExceptWith(Empty);
        terms.UnionWith(Concepts.Of(folded));
        return [.. terms];
    }

    private static void Close(StringBuilder word, HashSet<string> terms)
    {
        if (word.Length >= 2)
        {
            var text = word.ToString();
            var single = text.Length > 3 && text[^1] == 's' && text[^2] != 's' ? text[..^1] : text;
            if (!Empty.Contains(single))
                terms.Add(Stem(single));
        }

        word.Clear();
    }

    private static string Stem(string word)
    {
        if (word.Length < 5)
            return word;
        foreach (var (ending, left) in Endings)
        {
            if (word.Length - ending.Length < left || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            word = word[..^ending.Length];
            break;
        }

        return word.Length > 4 && char.IsAsciiLetter(word[^1]) && word[^1] == word[^2] ? word[..^1] : word;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
