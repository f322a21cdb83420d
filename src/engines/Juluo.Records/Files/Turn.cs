namespace Juluo.Records;

/// <summary>Lets workers that take blocks as they come do something in the order of the blocks.</summary>
internal sealed class Turn
{
    private int _next;
    private bool _over;

    /// <summary>Waits until all blocks before this one have been done.</summary>
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

    /// <summary>Ends all waiting.</summary>
    public void GiveUp()
    {
        lock (this)
        {
            _over = true;
            Monitor.PulseAll(this);
        }
    }
}
