namespace Juluo.Privacy;

/// <summary>Another program to which something of people is sent, because the installation is configured so.</summary>
/// <param name="Key">Of the sentence in the catalogues that says what is sent and for what; <c>{address}</c> stands for where.</param>
/// <param name="Address">Where it is sent, without what may be secret in it.</param>
public sealed record DataRecipient(string Key, string Address);

/// <summary>Names the recipient that a module has at present; null: it sends nothing. Registered by the module, read where people learn what is stored of them.</summary>
public delegate DataRecipient? NameRecipient();
