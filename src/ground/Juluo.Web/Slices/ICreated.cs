namespace Juluo.Web;

/// <summary>
/// What a slice answers that made something: to a program 201, with the key; and where the browser is led to the page of what was made, that page is the
/// <c>Location</c>.
/// </summary>
public interface ICreated<out TId> : ICreated
    where TId : struct
{
    TId Id { get; }

    string ICreated.CreatedKey => $"{Id}";
}

/// <summary>What the answer needs to know of it, whatever was made.</summary>
public interface ICreated
{
    internal string CreatedKey { get; }
}

/// <summary>The key of what was created, where there is nothing more to return.</summary>
public sealed record Created<TId>(TId Id) : ICreated<TId>
    where TId : struct;
