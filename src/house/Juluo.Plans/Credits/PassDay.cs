namespace Juluo.Plans;

/// <summary>A pass that includes a hot desk on a day of its own.</summary>
/// <param name="Counted">The day was counted already: it is paid, however few are left.</param>
public sealed record PassDay(Credit Pass, bool Counted)
{
    /// <summary>
    /// What pays a desk on a day: a pass of which the day was counted, else one that has a day left for it. The day itself is counted when the person comes, not here. Null: none. Pure.
    /// </summary>
    /// <param name="passes">Those that are good on the day.</param>
    /// <param name="spokenFor">Other days for which they will have to pay.</param>
    public static LocalizedText? Of(IReadOnlyCollection<PassDay> passes, int spokenFor)
    {
        var (counted, open) = (passes.FirstOrDefault(p => p.Counted), passes.Where(p => p.Pass.Free > 0).ToList());
        return counted is not null ? counted.Pass.Name
            : open.Sum(p => p.Pass.Free) > spokenFor ? open.MinBy(p => (p.Pass.Until, p.Pass.Id.Value))!.Pass.Name
            : null;
    }
}
