namespace Juluo.Privacy;

/// <summary>An external service to which personal data is sent, because the installation is configured so.</summary>
/// <param name="Key">The catalogue key of the sentence on the data sent and its purpose; <c>{address}</c> is replaced by the address.</param>
/// <param name="Address">The address to which it is sent, without secrets.</param>
public sealed record DataRecipient(string Key, string Address);

/// <summary>Returns a module's current data recipient, or null if it sends nothing. Registered by the module, read by privacy pages.</summary>
public delegate DataRecipient? NameRecipient();
