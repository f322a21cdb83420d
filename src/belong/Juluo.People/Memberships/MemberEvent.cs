namespace Juluo.People;

/// <summary>The payload of webhooks about a membership.</summary>
/// <param name="State">The new state.</param>
internal sealed record MemberEvent(PersonId Person, PersonState State)
{
    public string Path => $"/people/{Person}";
}
