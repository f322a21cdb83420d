namespace Juluo.Networks.Paths;

/// <summary>A priority queue of nodes by distance, nearest first, whose distances may decrease while queued: a 4-ary heap, each node in it once.</summary>
internal sealed class NodeHeap(int nodes)
{
    private readonly int[] heap = new int[nodes];
    private readonly double[] keys = new double[nodes];
    private readonly int[] place = NotWaiting(nodes);
    private int count;

    /// <summary>Adds a node, or moves one already in the heap to a smaller distance.</summary>
    internal void Put(int node, double distance)
    {
        var at = place[node] < 0 ? count++ : place[node];
        while (at > 0 && keys[(at - 1) >> 2] > distance)
        {
            Set(at, heap[(at - 1) >> 2], keys[(at - 1) >> 2]);
            at = (at - 1) >> 2;
        }
        Set(at, node, distance);
    }

    /// <summary>Removes the nearest node; −1 if the queue is empty.</summary>
    internal int Take()
    {
        if (count == 0)
        {
            return -1;
        }
        var nearest = heap[0];
        place[nearest] = -1;
        count--;
        if (count > 0)
        {
            SinkFromTop(heap[count], keys[count]);
        }
        return nearest;
    }

    /// <summary>Removes an arbitrary node in O(1); −1 if the queue is empty.</summary>
    internal int TakeLast()
    {
        if (count == 0)
        {
            return -1;
        }
        place[heap[--count]] = -1;
        return heap[count];
    }

    private void SinkFromTop(int node, double distance)
    {
        var at = 0;
        for (var child = 1; child < count; child = 4 * at + 1)
        {
            var least = child;
            for (var other = child + 1; other < Math.Min(child + 4, count); other++)
            {
                least = keys[other] < keys[least] ? other : least;
            }
            if (keys[least] >= distance)
            {
                break;
            }
            Set(at, heap[least], keys[least]);
            at = least;
        }
        Set(at, node, distance);
    }

    private void Set(int at, int node, double distance)
    {
        heap[at] = node;
        keys[at] = distance;
        place[node] = at;
    }

    private static int[] NotWaiting(int nodes)
    {
        var nowhere = new int[nodes];
        Array.Fill(nowhere, -1);
        return nowhere;
    }
}
