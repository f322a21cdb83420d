namespace Juluo.Records;

/// <summary>Lets workers that take blocks concurrently do a step in the order of the blocks.</summary>
internal sealed class Turn
{
    private int _next;
    private bool _over;

    /// <summary>Blocks the thread until all blocks with smaller numbers are done.</summary>
    /// <exception cref="OperationCanceledException">Another worker has failed.</exception>
    public void Wait(int number)
    {
        lock (this)
        {
            while (_next != number && !_over)
            {
                Monitor.Wait(this);
            }

            if (_over)
            {
                throw new OperationCanceledException();
            }
        }
    }

    public void Done()
    {
        lock (this)
        {
            _next++;
            Monitor.PulseAll(this);
        }
    }

    /// <summary>Ends all waiting, now and later, with an exception: another worker has failed.</summary>
    public void GiveUp()
    {
        lock (this)
        {
            _over = true;
            Monitor.PulseAll(this);
        }
    }
}
