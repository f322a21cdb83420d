namespace Juluo.People;

/// <summary>What webhooks send about a membership.</summary>
/// <param name="State">In which they are since.</param>
internal sealed record MemberEvent(PersonId Person, PersonState State)
{
    public string Path => $"/people/{Person}";
}
