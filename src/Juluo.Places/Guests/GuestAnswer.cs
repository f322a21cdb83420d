namespace Juluo.Places;

/// <summary>Whether a guest comes.</summary>
public enum GuestAnswer
{
    Asked,
    Yes,
    No,
}
