"""The desk of the policy and its words."""
