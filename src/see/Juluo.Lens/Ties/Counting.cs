namespace Juluo.Lens;

/// <summary>Adds new rows of the ledger to carried strengths and visits. Each row counts exactly once.</summary>
internal sealed class Counting(UnitOfWork work, Roster roster, Days days, double now)
{
    private readonly HashSet<(int, int, short)> visits = [];

    /// <returns>The day of the earliest row counted; null if nothing was new.</returns>
    public async Task<double?> Run(Strengths strengths, Guid[] newcomers, CancellationToken stop)
    {
        var rows = new LedgerRows(work, roster);
        var (batches, first, last) = await rows.Fresh(stop);
        double? earliest = null;
        if (newcomers.Length > 0)
            await foreach (var sighting in rows.Naming(newcomers, stop))
                Fold(strengths, sighting, ref earliest);
        if (batches.Count > 0)
            await foreach (var sighting in rows.Of(batches, first, last, stop))
                Fold(strengths, sighting, ref earliest);

        await new TieStore(work, roster).NoteVisits(visits, stop);
        await new EvidenceStore(work, roster).Save(strengths, stop);
        await work.Do($"delete from lens.fresh where community_id = {work.Community} and batch = any({batches.ToArray()})", stop);
        return earliest;
    }

    private void Fold(Strengths strengths, in Detection sighting, ref double? earliest)
    {
        strengths.Fold(sighting.A, sighting.B, sighting.Kind, sighting.Day, sighting.Minutes, sighting.Present);
        earliest = earliest < sighting.Day ? earliest : sighting.Day;
        if (!Kinds.IsParallel(sighting.Kind) || now - sighting.Day > PurgePresence.Kept.TotalDays)
            return;
        var day = days.LocalDay(sighting.Day);
        visits.Add((sighting.A, day, sighting.Zone));
        visits.Add((sighting.B, day, sighting.Zone));
    }
}
