namespace Juluo.Collaborations;

/// <summary>A person's rights in a collaboration. They depend on being in it, not on a role in the community; managers have them in all.</summary>
/// <param name="Work">The right to record exchanges, assess roles, change its details, add people and end it.</param>
/// <param name="Reopen">The right to reopen it after its end.</param>
/// <param name="Warned">The right to read its early warnings.</param>
public sealed record CollaborationRights(bool Work, bool Reopen, bool Warned)
{
    public const string See = "people.see";
    public const string Begin = "collaborations.begin";

    /// <summary>The permission to do anything in collaborations; being in one decides the rest. Paused people can only read.</summary>
    public const string TakePart = "collaborations.take-part";

    /// <summary>The permission to step in where the people of a collaboration have left.</summary>
    public const string Manage = "collaborations.manage";

    public static CollaborationRights Of(Collaboration collaboration, Caller caller)
    {
        var stands = collaboration.Mine || caller.May(Manage);
        var may = stands && caller.May(TakePart);
        return new(
            Work: may && collaboration.EndedAt is null,
            Reopen: may && collaboration.EndedAt is not null,
            Warned: stands && caller.Person is not null
        );
    }
}
