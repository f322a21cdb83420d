namespace Juluo.Web;

/// <summary>The output of a slice that created something: programs get 201 with the key, and if browsers are redirected to the new item's page, that page is the <c>Location</c>.</summary>
public interface ICreated<out TId> : ICreated
    where TId : struct
{
    TId Id { get; }

    string ICreated.CreatedKey => $"{Id}";
}

/// <summary>The key of the created item as text, of any type.</summary>
public interface ICreated
{
    internal string CreatedKey { get; }
}

/// <summary>The key of the created item, as the only output.</summary>
public sealed record Created<TId>(TId Id) : ICreated<TId>
    where TId : struct;
