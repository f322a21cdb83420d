namespace Juluo.Delivery;

/// <summary>A message that came, open: for the moment in which it is dealt with, and for no log.</summary>
public sealed record ReceivedSms(PhoneNumber From, string Text)
{
    public override string ToString() => "a text message";
}
