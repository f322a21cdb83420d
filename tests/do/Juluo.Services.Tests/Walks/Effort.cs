namespace Juluo.Services.Tests;

/// <summary>
/// The duration of a page, in seconds. Not measured on people here: an estimate. A choice or the way to a field takes 3 s (keystroke-level model, Card, Moran and Newell 1980: 1.35 s to decide, 1.1
/// s to point, 0.4 s to the hand). Our own, rather long, assumptions: 10 s to remember or look up a non-zero amount, or a date, 3 s until a page is there on a slow line (below 10 kB compressed, two
/// round trips), 20 s to look through all answers before sending. Everything shown is read, every hint and every choice.
/// </summary>
internal sealed class Effort(Pace pace)
{
    private const double Act = 3;
    private const double Remember = 10;
    private const double Load = 3;
    private const double LookThrough = 20;

    public double Seconds { get; private set; }

    public void Loads() => Seconds += Load;

    public void Reads(params IEnumerable<FormTexts?> texts) => Reads(string.Join(' ', texts.OfType<FormTexts>().Select(t => t.In("en"))));

    public void Reads(string text) => Seconds += Words(text) * 60 / pace.Words;

    public void Chooses() => Seconds += Act;

    public void Types(string text) => Seconds += Act + (text.Length * 60 / pace.Characters);

    public void Remembers() => Seconds += Remember;

    public void LooksThrough() => Seconds += Load + LookThrough;

    private static int Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
