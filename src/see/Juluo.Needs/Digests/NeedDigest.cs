namespace Juluo.Needs;

/// <summary>Selects the needs in each reader's weekly email: those that fit the reader's offers, the best first.</summary>
internal static class NeedDigest
{
    /// <summary>The maximum number of needs in one email; a reader gets the best ones.</summary>
    public const int MostNeeds = 3;

    /// <summary>The maximum number of people to whom a need is emailed in one week: its author should get a few answers, not forty.</summary>
    public const int MostReaders = 10;

    /// <summary>A need selected for a reader, and the score of the reader's offer.</summary>
    internal sealed record Line(PersonId Reader, PersonId Author, PostingCard Need, double Score);

    /// <param name="may">Returns true if a need may be emailed to a reader.</param>
    /// <param name="vectors">Embeddings of the texts; null if only their words count.</param>
    /// <returns>At most <see cref="MostNeeds"/> lines per reader, the best first.</returns>
    /// <remarks>O(fitting pairs · log) after <see cref="Fits"/>.</remarks>
    public static List<Line> Of(
        IReadOnlyList<PersonCard> people,
        Func<PersonId, PersonId, PostingId, bool> may,
        PostingVectors? vectors = null
    )
    {
        var fits = new Fits(people, vectors);
        var lines =
            from asking in Enumerable.Range(0, people.Count)
            from giving in fits.Givers(asking)
            let fit = fits.Best(asking, giving)!.Value
            // A profession alone says too little to justify an email.
            where fit.Offer is not null && may(people[giving].Id, people[asking].Id, fit.Need)
            let need = people[asking].Needs.First(n => n.Id == fit.Need)
            orderby fit.Score descending, need.Since descending, people[giving].Id.Value
            select new Line(people[giving].Id, people[asking].Id, need, fit.Score);
        var (ofReader, ofNeed) = (new Dictionary<PersonId, int>(), new Dictionary<PostingId, int>());
        var chosen = new List<Line>();
        foreach (var line in lines)
        {
            var (mine, its) = (ofReader.GetValueOrDefault(line.Reader), ofNeed.GetValueOrDefault(line.Need.Id));
            if (mine >= MostNeeds || its >= MostReaders)
                continue;
            (ofReader[line.Reader], ofNeed[line.Need.Id]) = (mine + 1, its + 1);
            chosen.Add(line);
        }

        return chosen;
    }
}
