namespace Juluo.Web;

/// <summary>Whom a page and its widgets are about.</summary>
public sealed record OfPerson(PersonId Id);
