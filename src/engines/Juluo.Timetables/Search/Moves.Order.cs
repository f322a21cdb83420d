namespace Juluo.Timetables.Search;

internal sealed partial class Moves
{
    private readonly List<int> loose = [];
    private readonly int[] filled = new int[tables.Blocks]; // slots that the track takes in each block
    private readonly List<int> blocks = []; // blocks of the track
    private int[] ranked = [];

    /// <summary>
    /// Deals the submissions of a track out again over its blocks, in their order. False if they do not fit any more. A track with a fixed submission stays as it is.
    /// </summary>
    private bool Sort(int track)
    {
        blocks.Clear();
        var count = 0;
        foreach (var one in tables.Members[track])
        {
            var block = state.BlockOf[one];
            if (tables.Fixed[one])
                return true;
            if (block == None)
                continue;
            // Other submissions in the block would be in the way.
            if (!state.HasOnly(track, block))
                return true;
            count++;
            if (!blocks.Contains(block))
            {
                blocks.Add(block);
                filled[block] = 0;
            }
            filled[block] += tables.Length[one];
        }
        blocks.Sort();
        Rank(track, count);
        foreach (var one in ranked.AsSpan(0, count))
            state.Take(one);
        return Deal(count, asFull: false) || Deal(count, asFull: true);
    }

    /// <summary>Gives each placed submission of a track its rank; the ones without an order take the ranks that are left.</summary>
    private void Rank(int track, int count)
    {
        if (ranked.Length < count)
            ranked = new int[tables.Count];
        var ranks = ranked.AsSpan(0, count);
        ranks.Fill(None);
        loose.Clear();
        foreach (var one in tables.Members[track])
        {
            if (state.BlockOf[one] == None)
                continue;
            var rank = tables.Order[one] - 1;
            if (rank >= 0 && rank < count && ranks[rank] == None)
                ranks[rank] = one;
            else
                loose.Add(one);
        }
        // Those without an order keep the sequence that they have, so that little changes.
        loose.Sort((a, b) => Key(a).CompareTo(Key(b)));
        var next = 0;
        foreach (ref var one in ranks)
        {
            if (one == None)
                one = loose[next++];
        }
    }

    private int Key(int submission) => tables.FirstSlot[state.BlockOf[submission]] + state.SlotOf[submission];

    /// <summary>Fills the blocks in their order, each as far as it was filled or as far as it goes.</summary>
    private bool Deal(int count, bool asFull)
    {
        var next = 0;
        foreach (var block in blocks)
        {
            var most = asFull ? tables.Slots[block] : filled[block];
            for (var slot = 0; next < count && slot + tables.Length[ranked[next]] <= most; next++)
            {
                state.Put(ranked[next], block, slot);
                slot += tables.Length[ranked[next]];
            }
        }
        if (next == count)
            return true;
        while (!asFull && next > 0)
            state.Take(ranked[--next]);
        return false;
    }
}
