namespace Juluo.Collaborations;

/// <summary>What a person may do in a collaboration: decided by whether they are in it, not by their role in the community.</summary>
/// <param name="Work">Write down exchanges, assess roles, change what it says, bring people in, end it.</param>
/// <param name="Reopen">Go on with it after it has ended.</param>
/// <param name="Warned">Read what may go wrong with it.</param>
public sealed record CollaborationRights(bool Work, bool Reopen, bool Warned)
{
    public const string See = "people.see";
    public const string Begin = "collaborations.begin";

    /// <summary>To do anything in collaborations; what, being in one says. Paused people look on.</summary>
    public const string TakePart = "collaborations.take-part";

    /// <summary>To step in where those who were in it have gone.</summary>
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
