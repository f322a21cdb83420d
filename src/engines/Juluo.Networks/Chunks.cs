namespace Juluo.Networks;

/// <summary>A list that grows by chunks of one size: nothing is copied, and at most one chunk is partly empty.</summary>
internal sealed class Chunks<T>
{
    private const int Bits = 15;
    private const int Size = 1 << Bits;
    private readonly List<T[]> chunks = [];

    internal long Count { get; private set; }

    internal void Add(T item)
    {
        if ((Count & (Size - 1)) == 0)
        {
            chunks.Add(new T[Size]);
        }
        chunks[^1][(int)(Count++ & (Size - 1))] = item;
    }

    internal T this[long at] => chunks[(int)(at >> Bits)][(int)(at & (Size - 1))];
}
