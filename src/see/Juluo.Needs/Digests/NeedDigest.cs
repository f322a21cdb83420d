namespace Juluo.Needs;

/// <summary>Which needs a week's mail shows to whom: those that fit what the reader offers, the best first.</summary>
internal static class NeedDigest
{
    /// <summary>Of one mail.</summary>
    public const int MostNeeds = 3;

    /// <summary>So many read of a need in a week: its author is to have a few answers, not forty.</summary>
    public const int MostReaders = 10;

    /// <summary>A need for a reader, with what of theirs fits it.</summary>
    internal sealed record Line(PersonId Reader, PersonId Author, PostingCard Need, double Score);

    /// <param name="may">Whether a need may be mailed to a reader.</param>
    /// <param name="vectors">What the texts mean; null: only their words count.</param>
    /// <returns>Of every reader at most <see cref="MostNeeds"/>, the best first.</returns>
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
            // A trade alone says too little to write a mail about it.
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
