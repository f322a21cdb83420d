namespace Juluo.Forms;

/// <summary>A verified address or phone number.</summary>
/// <param name="Text">The normalized contact: an email address in lower case, or a number with its country code.</param>
/// <param name="IsPhone">True for a phone number.</param>
public sealed record ProvedContact(string Text, bool IsPhone);
