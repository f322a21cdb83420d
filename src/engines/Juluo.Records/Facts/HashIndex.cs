namespace Juluo.Records;

/// <summary>
/// Finds numbers by hash: open addressing with the hash and the number in each slot. The caller compares the keys that the numbers represent. Constant time on average; keys are hashed
/// with a seed of the process, so a crafted file cannot force collisions.
/// </summary>
internal sealed class HashIndex
{
    private (uint Hash, int NumberPlusOne)[] _slots = new (uint, int)[1024];
    private int _count;

    /// <summary>Returns the next number with a hash. Begin with <c>at = -1</c>; a result of -1 is the end.</summary>
    public int Next(uint hash, ref int at)
    {
        var mask = _slots.Length - 1;
        for (at = at < 0 ? (int)(hash & (uint)mask) : (at + 1) & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            if (slot.NumberPlusOne == 0)
            {
                return -1;
            }

            if (slot.Hash == hash)
            {
                return slot.NumberPlusOne - 1;
            }
        }
    }

    public void Add(uint hash, int number)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow();
        }

        Place(hash, number + 1);
        _count++;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new (uint, int)[before.Length * 2];
        foreach (var (hash, number) in before)
        {
            if (number != 0)
            {
                Place(hash, number);
            }
        }
    }

    private void Place(uint hash, int numberPlusOne)
    {
        var mask = (uint)_slots.Length - 1;
        var at = hash & mask;
        while (_slots[at].NumberPlusOne != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = (hash, numberPlusOne);
    }
}
