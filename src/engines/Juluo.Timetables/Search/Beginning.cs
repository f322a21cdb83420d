namespace Juluo.Timetables.Search;

/// <summary>A first arrangement: fixed submissions, then the tracks with most slots, each in the cheapest blocks at that moment.</summary>
internal sealed class Beginning(SearchTables tables, SearchState state, SeededDraw draw)
{
    internal void Place()
    {
        state.Begin();
        for (var submission = 0; submission < tables.Count; submission++)
        {
            if (tables.Task.Submissions[submission].Fixed is { } place)
                state.Put(submission, (place.Session * tables.Rooms) + place.Room, place.Slot);
        }
        var groups = Enumerable
            .Range(0, tables.Count)
            .Where(submission => !tables.Fixed[submission])
            .GroupBy(submission => tables.Track[submission])
            .Select(group => group.ToArray())
            .ToArray();
        draw.Shuffle(groups.AsSpan());
        foreach (var group in groups.OrderByDescending(group => group.Sum(submission => tables.Length[submission])))
        {
            draw.Shuffle(group.AsSpan());
            foreach (var submission in group.OrderByDescending(submission => tables.Length[submission]))
                Place(submission);
        }
        state.Settle();
    }

    /// <summary>Tries every block and keeps the cheapest; the submission has no place if none is free.</summary>
    private void Place(int submission)
    {
        var (cheapest, at) = (long.MaxValue, (Block: SearchState.None, Slot: 0));
        for (var block = 0; block < tables.Blocks; block++)
        {
            if (Free(submission, block) is not (>= 0 and var slot))
                continue;
            var before = state.Cost;
            state.Put(submission, block, slot);
            // A block that has the track already is better filled than another opened.
            var cost = ((state.Cost - before) * 2) + (state.Used(block) == 1 ? 1 : 0);
            state.Take(submission);
            if (cost < cheapest)
                (cheapest, at) = (cost, (block, slot));
        }
        if (at.Block != SearchState.None)
            state.Put(submission, at.Block, at.Slot);
    }

    private int Free(int submission, int block)
    {
        if (tables.IsClosed[block])
            return SearchState.None;
        if (tables.Task.OneTrackPerBlock && state.Used(block) > 0 && state.TrackIn(block) != tables.Track[submission])
            return SearchState.None;
        var run = 0;
        for (var slot = 0; slot < tables.Slots[block]; slot++)
        {
            run = state.At(block, slot) == SearchState.None ? run + 1 : 0;
            if (run == tables.Length[submission])
                return slot - run + 1;
        }
        return SearchState.None;
    }
}
