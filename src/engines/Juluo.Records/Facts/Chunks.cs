namespace Juluo.Records;

/// <summary>A list that grows without copying its items, and never allocates one large block of memory.</summary>
internal sealed class Chunks<T>
{
    private const int Bits = 14;
    private const int Mask = (1 << Bits) - 1;
    private T[][] _chunks = new T[16][];

    public int Count { get; private set; }

    public ref T this[int at] => ref _chunks[at >> Bits][at & Mask];

    public int Add(T item)
    {
        var chunk = Count >> Bits;
        if ((Count & Mask) == 0)
        {
            if (chunk == _chunks.Length)
            {
                Array.Resize(ref _chunks, chunk * 2);
            }

            _chunks[chunk] = new T[1 << Bits];
        }

        _chunks[chunk][Count & Mask] = item;
        return Count++;
    }
}
