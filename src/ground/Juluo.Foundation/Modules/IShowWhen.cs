namespace Juluo.Foundation;

/// <summary>Says whether a word of the menu has anything behind it for the caller. It is asked on every page around which that word stands: one short query.</summary>
public interface IShowWhen
{
    Task<bool> Shows(Caller caller, CancellationToken stop);
}

/// <summary>One whose answer is the same for every caller of a community, and which seldom turns back to no: a yes is kept for some minutes.</summary>
public interface IShowOnceFilled : IShowWhen;
