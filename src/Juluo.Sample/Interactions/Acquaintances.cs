using System.Runtime.InteropServices;

namespace Juluo.Sample;

/// <summary>
/// The people's memory of one another: contact that decays with a half-life. Each person keeps only the few dozen strongest
/// contacts, so memory use grows with the number of people and not with the number of days.
/// </summary>
internal sealed class Acquaintances(int people)
{
    private const float Forgotten = 0.02f;
    private const int Full = 64;

    private readonly List<Memory>[] known = [.. Enumerable.Range(0, people).Select(_ => new List<Memory>())];

    public ReadOnlySpan<Memory> Of(int person) => CollectionsMarshal.AsSpan(known[person]);

    public static double Now(Memory memory, int day) => memory.Strength * Math.Pow(2, (memory.Day - day) / Rules.MemoryHalfLifeDays);

    public bool Know(int a, int b, int day)
    {
        foreach (var memory in Of(a))
        {
            if (memory.Other == b)
            {
                return Now(memory, day) > Forgotten;
            }
        }

        return false;
    }

    public void Remember(int a, int b, double gain, int day)
    {
        One(a, b, gain, day);
        One(b, a, gain, day);
    }

    private void One(int person, int other, double gain, int day)
    {
        var list = known[person];
        foreach (ref var memory in CollectionsMarshal.AsSpan(list))
        {
            if (memory.Other == other)
            {
                memory = new(other, (float)(Now(memory, day) + gain), day);
                return;
            }
        }

        if (list.Count >= Full)
        {
            list.RemoveAll(m => Now(m, day) < Forgotten);
        }

        if (list.Count >= 2 * Full)
        {
            list.Remove(list.MinBy(m => Now(m, day)));
        }

        list.Add(new(other, (float)gain, day));
    }

    internal readonly record struct Memory(int Other, float Strength, int Day);
}
