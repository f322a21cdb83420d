namespace Juluo.Foundation;

/// <summary>Says whether a word of the visitors' menu has anything behind it. It is asked on every public page: one short query.</summary>
public interface IShowWhen
{
    Task<bool> Shows(CancellationToken stop);
}
