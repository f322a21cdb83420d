namespace Juluo.Forms;

/// <summary>Where a code is sent to: an e-mail address, or a phone number where there is an SMS gateway. Written in one way, so that it is found however it is typed.</summary>
internal sealed record ResumeContact(string Text, PhoneNumber? Phone)
{
    /// <returns>Null: it is neither, or a number where no messages are sent.</returns>
    public static ResumeContact? Read(string? typed, Texter texter) =>
        FormText.Some(typed) is not { } text ? null
        : EmailAddress.IsOne(text.ToLowerInvariant()) ? new(text.ToLowerInvariant(), null)
        : texter.Offered && texter.Number(text) is { } number ? new(number.E164, number)
        : null;

    /// <summary>What is said of what is neither.</summary>
    public static Error Wrong(Texter texter) => texter.Offered ? new ResumeErrors.NoAddressOrNumber() : new ResumeErrors.NoAddress();
}
