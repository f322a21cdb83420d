namespace Juluo.Foundation;

/// <summary>Decides whether a menu entry leads to anything for the caller. Asked on every page that shows the entry: one short query.</summary>
public interface IShowWhen
{
    Task<bool> Shows(Caller caller, CancellationToken stop);
}

/// <summary>One whose answer is the same for every caller of a community, and which seldom turns back to no: a yes is kept for some minutes.</summary>
public interface IShowOnceFilled : IShowWhen;
