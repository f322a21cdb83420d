namespace Juluo.Journeys;

/// <summary>The maximum length of a page on a phone, with reasoned exceptions.</summary>
internal static class LongPages
{
    /// <summary>Pixels at a width of 390: not quite five screens.</summary>
    public const int Most = 4000;

    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/dev/mailbox"] = "all mail that would have gone out, for those who develop",
            ["/food-bank/distributions/{foodDay}/packing"] = "a list to print, with what goes into each parcel",
            ["/api"] = "a line and a sentence for each module, to look through once; each has a page of its own",
            ["/people/{person}/departure"] = "all that ends with a membership, whole, before the desk ends it",
            ["/me/departure"] = "all that ends with a membership, whole, before a member agrees to it",
            ["/"] = "what the place is and what is on, in sections with headings: each is short",
            ["/home"] = "what is on for a member: what waits stands at its head",
            ["/help"] = "a list of what help there is, three to a screen: search and filters stand at its head",
            ["/today"] = "the whole day of the desk: what waits and who comes next stand first, the rest is for those who go on",
            ["/resources/{resource}/settings"] =
                "all that is set of one space, with the list of its sections at the head: forms that are used seldom are folded, the others are read together",
        };
}
