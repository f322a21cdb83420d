namespace Juluo.Forms;

/// <summary>An address or number that was proved to be the person's.</summary>
/// <param name="Text">Written in one way: an e-mail address in small letters, or a number with its country.</param>
/// <param name="IsPhone">It is a number.</param>
public sealed record ProvedContact(string Text, bool IsPhone);
