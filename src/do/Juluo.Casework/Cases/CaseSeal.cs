namespace Juluo.Casework;

/// <summary>Encrypts contacts, messages and reasons before they are stored.</summary>
public sealed class CaseSeal(IDataProtectionProvider protection)
{
    private IDataProtector Contacts => protection.CreateProtector("casework", "contact");

    private IDataProtector Texts => protection.CreateProtector("casework", "text");

    private IDataProtector Keys => protection.CreateProtector("casework", "digest-key");

    internal string Seal(CaseContact contact) => Contacts.Protect(JsonSerializer.Serialize(contact, Json.Options));

    internal CaseContact? OpenContact(string? closed) =>
        closed is null ? null : JsonSerializer.Deserialize<CaseContact>(Contacts.Unprotect(closed), Json.Options);

    internal string Seal(string text) => Texts.Protect(text);

    internal string Open(string closed) => Texts.Unprotect(closed);

    internal string SealKey(byte[] key) => Keys.Protect(Convert.ToHexStringLower(key));

    internal byte[] OpenKey(string closed) => Convert.FromHexString(Keys.Unprotect(closed));
}
