namespace Juluo.Foundation;

/// <summary>Decides if a menu entry leads to anything for the caller. Runs on every page that shows the entry, so it must be one short query.</summary>
public interface IShowWhen
{
    Task<bool> Shows(Caller caller, CancellationToken stop);
}

/// <summary>A condition with the same answer for all callers of a community, which seldom changes back to false: true is cached for some minutes.</summary>
public interface IShowOnceFilled : IShowWhen;
