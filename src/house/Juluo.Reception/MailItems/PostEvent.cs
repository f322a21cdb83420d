namespace Juluo.Reception;

/// <summary>What webhooks are told of a letter or parcel; without who sent it.</summary>
/// <param name="Gone">How it went; null: it waits.</param>
internal sealed record PostEvent(MailItemId Item, PersonId Person, MailKind Kind, MailEnd? Gone)
{
    public string Path => $"/mail-items/{Item}";
}
