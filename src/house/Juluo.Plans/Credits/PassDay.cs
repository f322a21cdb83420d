namespace Juluo.Plans;

/// <summary>A pass that includes a hot desk on a certain day.</summary>
/// <param name="Counted">True if the day was counted already; it is then paid even if no days are left.</param>
public sealed record PassDay(Credit Pass, bool Counted)
{
    /// <summary>
    /// Returns the name of the pass that pays for a desk on a day: one whose day was counted, else one with a day left. The day itself is counted at check-in, not here. Null if there is
    /// none. Pure.
    /// </summary>
    /// <param name="passes">The passes that are valid on the day.</param>
    /// <param name="spokenFor">The number of other days that they must pay.</param>
    public static LocalizedText? Of(IReadOnlyCollection<PassDay> passes, int spokenFor)
    {
        var (counted, open) = (passes.FirstOrDefault(p => p.Counted), passes.Where(p => p.Pass.Free > 0).ToList());
        return counted is not null ? counted.Pass.Name
            : open.Sum(p => p.Pass.Free) > spokenFor ? open.MinBy(p => (p.Pass.Until, p.Pass.Id.Value))!.Pass.Name
            : null;
    }
}
