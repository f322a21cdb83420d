namespace Juluo.Services.Tests;

/// <summary>A person's reading and typing speed on a phone.</summary>
/// <param name="Words">Words per minute.</param>
/// <param name="Characters">Characters per minute.</param>
internal sealed record Pace(double Words, double Characters)
{
    /// <summary>As published: 238 words a minute in silent reading of English (Brysbaert 2019, over 190 studies), 36.2 words of five characters typed on phones (Palin et al. 2019, 37,000 people).</summary>
    public static readonly Pace Usual = new(238, 181);

    /// <summary>A person who reads at two thirds of that and types at about half: tired, older, or in a second language.</summary>
    public static readonly Pace Slow = new(150, 100);
}
