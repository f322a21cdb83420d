namespace Juluo.Records;

/// <summary>Which counts of which subjects have a conviction already: later rows of a count are further parts of its sentence. Expected constant time.</summary>
internal sealed class ConvictedCounts
{
    private readonly Chunks<(int Subject, int Order, long Epoch)> _counts = new();
    private readonly HashIndex _index = new();

    /// <summary>Whether a count is there.</summary>
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

    /// <summary>Adds a count; false if it was there.</summary>
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
