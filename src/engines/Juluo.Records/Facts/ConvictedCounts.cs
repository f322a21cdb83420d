namespace Juluo.Records;

/// <summary>The counts for which a subject already has a conviction: later rows of a count are further parts of its sentence. Expected constant time.</summary>
internal sealed class ConvictedCounts
{
    private readonly Chunks<(int Subject, int Order, long Epoch)> _counts = new();
    private readonly HashIndex _index = new();

    /// <summary>Checks whether the set contains a count of a subject's case.</summary>
    public bool Has(int subject, long epoch, int order)
    {
        var (hash, at) = ((uint)HashCode.Combine(subject, order, epoch), -1);
        for (int count; (count = _index.Next(hash, ref at)) >= 0; )
        {
            if (_counts[count] == (subject, order, epoch))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a count; false if it was already in the set.</summary>
    public bool Add(int subject, long epoch, int order)
    {
        var (hash, at) = ((uint)HashCode.Combine(subject, order, epoch), -1);
        for (int count; (count = _index.Next(hash, ref at)) >= 0; )
        {
            if (_counts[count] == (subject, order, epoch))
            {
                return false;
            }
        }

        _index.Add(hash, _counts.Add((subject, order, epoch)));
        return true;
    }
}
