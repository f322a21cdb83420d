namespace Juluo.Records;

/// <summary>Court case numbers by subject and by the first six digits of a count's number; each once, in the order of the file. Expected constant time for each.</summary>
internal sealed class CaseNumbers
{
    private readonly Chunks<Group> _groups = new();
    private readonly Chunks<(int Group, int Text, int Next)> _numbers = new();
    private readonly HashIndex _groupIndex = new();
    private readonly HashIndex _numberIndex = new();

    /// <param name="subject">The subject.</param>
    /// <param name="epoch">The epoch; numbers from other epochs belong to other cases.</param>
    /// <param name="order">The count's number; at least six bytes.</param>
    /// <param name="text">The number's text.</param>
    public void Add(int subject, long epoch, ReadOnlySpan<byte> order, int text)
    {
        var group = Find(subject, epoch, order);
        if (group < 0)
        {
            group = _groups.Add(new(subject, epoch, Key(order), -1, -1));
            _groupIndex.Add(Hash(subject, epoch, order), group);
        }

        var hash = (uint)HashCode.Combine(group, text);
        var at = -1;
        for (int number; (number = _numberIndex.Next(hash, ref at)) >= 0; )
        {
            if (_numbers[number].Group == group && _numbers[number].Text == text)
            {
                return;
            }
        }

        var added = _numbers.Add((group, text, -1));
        _numberIndex.Add(hash, added);
        ref var of = ref _groups[group];
        if (of.First < 0)
        {
            of.First = added;
        }
        else
        {
            _numbers[of.Last].Next = added;
        }

        of.Last = added;
    }

    /// <summary>Returns the place of a case's first number, for iterating over them; -1 if it has none.</summary>
    public int First(int subject, long epoch, ReadOnlySpan<byte> order) =>
        Find(subject, epoch, order) is >= 0 and var group ? _groups[group].First : -1;

    /// <summary>Returns the text at a place, and the next place.</summary>
    public (int Text, int Next) At(int place) => (_numbers[place].Text, _numbers[place].Next);

    private int Find(int subject, long epoch, ReadOnlySpan<byte> order)
    {
        var (hash, key, at) = (Hash(subject, epoch, order), Key(order), -1);
        for (int group; (group = _groupIndex.Next(hash, ref at)) >= 0; )
        {
            ref var of = ref _groups[group];
            if (of.Subject == subject && of.Order == key && of.Epoch == epoch)
            {
                return group;
            }
        }

        return -1;
    }

    private static uint Hash(int subject, long epoch, ReadOnlySpan<byte> order) => (uint)HashCode.Combine(subject, epoch, Key(order));

    private static ulong Key(ReadOnlySpan<byte> order)
    {
        ulong key = 0;
        foreach (var one in order[..6])
        {
            key = (key << 8) | one;
        }

        return key;
    }

    private struct Group(int subject, long epoch, ulong order, int first, int last)
    {
        public readonly int Subject = subject;
        public readonly long Epoch = epoch;
        public readonly ulong Order = order;
        public int First = first;
        public int Last = last;
    }
}
