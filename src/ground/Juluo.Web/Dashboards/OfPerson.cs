namespace Juluo.Web;

/// <summary>The person whom a page and its widgets are about.</summary>
public sealed record OfPerson(PersonId Id);
