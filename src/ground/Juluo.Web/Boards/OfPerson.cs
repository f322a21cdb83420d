namespace Juluo.Web;

/// <summary>Whom a page and its panels are about.</summary>
public sealed record OfPerson(PersonId Id);
